package dev.parley.api.handler;

/** Whom a {@link Cooldown} or {@link OncePer} counts for. */
public enum Per {
  /** Each user, wherever they write. */
  USER,
  /** Each conversation, whoever writes. */
  CONVERSATION,
  /** Each user in each conversation. */
  MEMBER,
  /** The account as a whole. */
  ACCOUNT
}
