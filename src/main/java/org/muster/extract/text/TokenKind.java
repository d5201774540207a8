package org.muster.extract.text;

/** What a token is made of. */
public enum TokenKind {
    WORD,
    NUMBER,
    /** "'s" or the "'" of a plural, after a word. */
    POSSESSIVE,
    /** Any other character, alone. */
    SYMBOL
}
