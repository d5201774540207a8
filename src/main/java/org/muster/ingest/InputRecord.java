package org.muster.ingest;

/** What a reader yields. */
public sealed interface InputRecord permits RawArticle, Reject, Skip, SliceCount {}
