package clinic.index;

/** Pages cannot be searched for at the moment: the first index is not ready yet, or the last search broke. */
public class SearchAwayException extends RuntimeException {

    SearchAwayException(String message) {
        super(message);
    }
}
