/** The files in `seeds`: in browsers the folder of an extension cannot be listed. */
export const sampleNames = [
  '01-harbour-dispatch.txt',
  '02-lindale-news.txt',
  '03-nordvale-today.txt',
  '04-oakmere-review.txt',
  '05-velmont-courier.txt',
]
