package clinic.submission;

/**
 * Something new was stored: said within the transaction that stores it, and of what was taken for spam once more if somebody
 * finds that it is none, within the transaction that releases it. Whoever listens and throws undoes either.
 */
public record SubmissionReceived(Submission submission) {}
