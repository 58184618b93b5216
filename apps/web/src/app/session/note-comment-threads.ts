import { type SessionComment } from '@attune/contracts';

export interface CommentThread {
  readonly first: SessionComment;
  readonly answers: readonly SessionComment[];
  /** One's own while nobody has answered. */
  readonly removable: boolean;
}

/** Comments with their answers, in the order in which they were written; an answer to an answer joins the same thread. */
export function commentThreads(comments: readonly SessionComment[]): CommentThread[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const rootOf = (comment: SessionComment): string => {
    const seen = new Set<string>();
    let at = comment;
    while (at.answers !== null && !seen.has(at.id)) {
      seen.add(at.id);
      const above = byId.get(at.answers);
      if (above === undefined) break;
      at = above;
    }
    return at.id;
  };
  const inOrder = [...comments].sort((a, b) => a.at.localeCompare(b.at));
  return inOrder
    .filter((comment) => rootOf(comment) === comment.id)
    .map((first) => {
      const answers = inOrder.filter((comment) => comment.id !== first.id && rootOf(comment) === first.id);
      return { first, answers, removable: first.mine && answers.length === 0 };
    });
}
