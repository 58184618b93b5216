import type { Finding } from './identifier.js';
import { matches } from './matches.js';

/**
 * Files of pictures, sound and documents, full-face photographs, biometric records, and names people go by online.
 *
 * Source: 45 CFR 164.514(b)(2)(i)(P), (Q), (R).
 */
export const findImagesAndHandles = (text: string): Finding[] => [
  ...matches(
    text,
    /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}_.()-]*\.(?:jpe?g|png|heic|gif|tiff?|bmp|webp|raw|dcm|mp4|mov|avi)(?![\p{L}\p{N}])/giu,
    'photo',
  ),
  ...matches(
    text,
    /(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}_.()-]*\.(?:wav|mp3|m4a|ogg|pdf|docx?|xlsx?|csv|txt|zip|bin|dat)(?![\p{L}\p{N}])/giu,
    'other',
  ),
  ...matches(
    text,
    /\b(?:full[- ]face (?:photo(?:graph)?s?|pictures?|images?)|passport photos?|head ?shots?|mug ?shots?|profile (?:photos?|pictures?|pics?)|(?:photo(?:graph)?s?|pictures?|selfies?|pics?) of (?:me|him|her|us|them|my face|his face|her face)|(?:my|his|her|their) (?:selfies?|yearbook photos?|school photos?|wedding photos?))\b/giu,
    'photo',
  ),
  ...matches(
    text,
    /\b(?:finger ?prints?|thumb ?prints?|voice ?prints?|palm ?prints?|face ?prints?|retinal? (?:scans?|images?|patterns?)|iris (?:scans?|images?|patterns?|codes?)|face ?id|facial (?:recognition|scan|geometry)[a-z ]{0,9}(?:template|scan|data)?|(?:hand|palm|vein|dna|gait|ear) (?:scans?|profiles?|geometry|pattern)|biometric (?:id|template|data|scan)s?)\b/giu,
    'biometric',
  ),
  ...matches(text, /(?<![\p{L}\p{N}@.])@[\p{L}\p{N}_][\p{L}\p{N}_.]*[\p{L}\p{N}_]/gu, 'other'),
  ...matches(
    text,
    /\b(?:user ?name|screen name|gamer ?tag|handle|password|passcode|log ?in|insta(?:gram)?(?: handle| name| account)?|snap(?:chat)?(?: name)?|tik ?tok(?: name)?|twitter(?: name)?|discord|skype(?: name)?)(?: name)? (?:is|was|:|['’]s)(?: called| at)? (?<id>(?!(?:a|an|the|not|my|so|like|just|really|all|full|on|always|where|how|what|that|too|very|something|in|good|bad|fun|stupid|toxic|making|blowing|public|private)\b)[\p{L}\p{N}_.-]+(?: (?:dot|underscore|dash) [\p{L}\p{N}]+)*[\p{L}\p{N}])/dgiu,
    'other',
  ),
];
