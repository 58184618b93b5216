const words =
  /\b(?:suicid\w*|kill(?:ing)? (?:my|your|him|her|them)sel(?:f|ves)|(?:hurt|harm|cut)(?:ing|ting)? (?:my|your|him|her|them)sel(?:f|ves)|self[- ]harm\w*|(?:end|ending|take|taking) (?:my|your) (?:own )?life|want(?:ed|ing)? to die|wish i (?:was|were) dead|better off dead|not (?:want to )?be alive|overdos\w+|(?:hurt|harm|kill)(?:ing)? (?:someone|somebody|others|other people|anyone|anybody|him|her|them)|abus(?:ed|ive|ing me)|(?:hit|hits|beat|beats|choked|attacked|threaten\w*) (?:me|you|him|her|them)|weapons?|(?:feel|feels|feeling|be|is|are|not) (?:un)?safe|unsafe)\b/iu;

/**
 * Whether something said holds words about harm or safety. They are quoted as they are, whoever says them; what they mean
 * is for the reader.
 */
export const holdsSafetyWords = (said: string): boolean => words.test(said);
