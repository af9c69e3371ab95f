package clinic.submission;

/**
 * Something new was stored: said once for each submission, within the transaction that stores it. Whoever listens and
 * throws undoes the storing.
 */
public record SubmissionReceived(Submission submission) {}
