/** Text files that are no articles, under names that do not give them away unless the name is the point. */
export const notArticles: readonly { name: string; text: string; reason: RegExp }[] = [
  {
    name: 'requirements.txt',
    text: 'numpy==1.26.4\npandas>=2.0\nrequests\n',
    reason: /dependencies/,
  },
  {
    name: 'deps.txt',
    text: 'numpy==1.26.4\npandas>=2.0\nrequests\nscipy~=1.11\n',
    reason: /settings|running/,
  },
  {
    name: 'robots.txt',
    text: 'User-agent: *\nDisallow: /private/\nSitemap: https://example.com/sitemap.xml\n',
    reason: /crawlers/,
  },
  {
    name: 'mit.txt',
    text: 'The MIT License\n\nPermission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files, to deal in the Software without restriction.\n',
    reason: /licence/,
  },
  {
    name: 'CMakeLists.txt',
    text: 'cmake_minimum_required(VERSION 3.20)\nproject(demo)\nadd_executable(demo main.cpp)\n',
    reason: /build/,
  },
  {
    name: 'server-3.txt',
    text: '2024-05-01 12:00:01 INFO Server started on port 8080.\n2024-05-01 12:00:07 WARN The request took longer than it should have taken.\n2024-05-01 12:01:00 ERROR The connection to the database was lost.\n',
    reason: /log/,
  },
  {
    name: 'weekend.txt',
    text: '- call the plumber about the tap\n- buy bread and milk\n- book the train to Leeds\n- finish the tax return\n',
    reason: /list/,
  },
  {
    name: 'tasks.txt',
    text: '[ ] Ring the school\n[x] Pay the bill\n[ ] Write to the council about the lamp\n',
    reason: /list/,
  },
  {
    name: 'names.txt',
    text: 'Alpha\nBravo\nCharlie\nDelta\nEcho\nFoxtrot\n',
    reason: /running/,
  },
  {
    name: 'export.txt',
    text: 'id,name,city,amount\n1,Smith,York,20\n2,Jones,Hull,31\n3,Brown,Leeds,17\n',
    reason: /table|running/,
  },
  {
    name: 'sheet.txt',
    text: 'Name\tWhat the person said about the matter\nSmith\tThe plan is good, and it should have come sooner.\nJones\tThe plan is bad, and it should not have come.\n',
    reason: /table/,
  },
  {
    name: 'app.txt',
    text: '[server]\nhost = localhost\nport = 8080\n; the path where the files are\npath = /srv/data\n',
    reason: /settings/,
  },
  {
    name: 'compose.txt',
    text: 'version: 3\nservices:\n  web:\n    image: nginx\n    restart: always\n',
    reason: /settings|running/,
  },
  {
    name: 'script.txt',
    text: 'import os\n\ndef main():\n    for name in os.listdir("."):\n        print(name)\n\nmain()\n',
    reason: /code|running/,
  },
  {
    name: 'program.txt',
    text: 'function total(items) {\n  let sum = 0;\n  for (const item of items) sum += item.price;\n  return sum;\n}\n',
    reason: /code/,
  },
  {
    name: 'page.txt',
    text: '<!DOCTYPE html>\n<html><body><p>The ministers have agreed on a plan that was made by their staff.</p></body></html>\n',
    reason: /markup/,
  },
  {
    name: 'data.txt',
    text: '{"title": "The plan that the ministers made", "items": [1, 2, 3]}\n',
    reason: /markup/,
  },
  {
    name: 'about-the-tool.txt',
    text: '# Widget\n\nThis is the tool that you have been waiting for, and it was made for you.\n\n## Installation\n\n```\nnpm install widget\n```\n\n## Usage\n\nRun the tool from the folder with the files that it should read.\n',
    reason: /documentation/,
  },
  { name: 'blank.txt', text: ' \n\t\r\n', reason: /^empty$/ },
  { name: 'numbers.txt', text: '1 2 3 4 5 6\n7 8 9 10 11 12\n13 14 15 16 17 18\n', reason: /running/ },
  {
    name: 'links.txt',
    text: 'https://example.com/a\nhttps://example.com/b?x=1\nhttps://example.com/c\n',
    reason: /running/,
  },
]

/** The same short report in languages that share words or letters with English, or neither. */
export const otherLanguages: Readonly<Record<string, string>> = {
  German:
    'Die Minister beider Länder einigten sich am Dienstag darauf, das Wasser des Flusses zu teilen. Das teilte ein Sprecher mit, der dabei war. „Das ist ein Anfang“, sagte er und fügte hinzu, dass man sich im Frühjahr wieder treffen werde.',
  French:
    'Les ministres des deux pays se sont mis d’accord mardi pour partager l’eau du fleuve, selon un porte-parole présent dans la salle. « C’est un début », a-t-il déclaré, ajoutant qu’ils se retrouveraient au printemps.',
  Spanish:
    'Los ministros de los dos países acordaron el martes compartir el agua del río, según un portavoz que estaba en la sala. «Es un comienzo», dijo el portavoz, y añadió que se reunirán de nuevo en la primavera.',
  Dutch:
    'De ministers van beide landen hebben dinsdag afgesproken het water van de rivier te delen, zei een woordvoerder die erbij was. “Dit is een begin”, zei hij, en hij voegde toe dat zij elkaar in het voorjaar weer zien.',
  Danish:
    'Ministrene fra begge lande blev tirsdag enige om at dele vandet i floden, siger en talsmand, som var til stede. “Det er en begyndelse,” sagde han og tilføjede, at de vil have et nyt møde til foråret for at tale om resten.',
  Polish:
    'Ministrowie obu krajów zgodzili się we wtorek dzielić wodę rzeki, powiedział rzecznik, który był na sali. „To jest początek”, powiedział i dodał, że spotkają się ponownie na wiosnę, by omówić resztę.',
  Ukrainian:
    'Міністри обох країн домовилися у вівторок ділити воду річки, повідомив речник, який був у залі. «Це початок», сказав він і додав, що вони зустрінуться знову навесні, щоб обговорити решту питань.',
  Chinese:
    '两国部长周二同意共享河水,一位在场的发言人说。“这是一个开始,”他说,并补充说他们将在春天再次会面。下游的农民已经等待了十多年。',
}
