/**
 * The words of the law – of several expressions the likeliest first, none for words that ask for nothing – and what people say for it,
 * parted by commas. Sayings are written with all accents, since those tell words apart ("mặt", "mất"), and are found without them as well.
 */
export type Saying = readonly [law: string | readonly string[], people: string];
