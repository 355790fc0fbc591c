export const help = `Crossread: who says what in news articles, and where their accounts differ.

Usage
  crossread annotate [--format json|text] [--aliases FILE] [--decisions FILE] PATH...
  crossread compare  [--format json|text] [--aliases FILE] [--decisions FILE] PATH...

  annotate   speakers, quotes, countries and numbers of each article
  compare    the same claims lined up across the articles

PATH is a file, a folder or a glob. A file that is named is always read. In
folders (.txt files) and globs, files that are not articles are left alone;
these are listed on the standard error stream.

Options
  -f, --format   text (the default), json, csv or web-annotation (JSON-LD);
                 annotate also brat; compare also html and markdown: reports
  -o, --output   the file to write instead of printing; for brat a folder, for
                 several articles have a file each
      --force    write over what is there
  -a, --aliases  a list of other names of speakers, as the editor keeps it in
                 .crossread/aliases.json: {"Full Name": ["the envoy"]}
  -d, --decisions
                 what readers decided, as the editor keeps it in
                 .crossread/decisions.json; files in it are relative to the
                 folder that .crossread is in
  -h, --help     this text
  -v, --version  the version

Exit codes
  0  done
  1  some file could not be read; the rest is done
  2  wrong usage

Colour is left out when NO_COLOR is set or the output is not a terminal.
`
