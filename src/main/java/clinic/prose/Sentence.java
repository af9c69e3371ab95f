package clinic.prose;

import clinic.problem.Place;

/**
 * A sentence, or what stands in the place of one, such as a heading.
 *
 * @param begin where it begins in the text of its passage
 */
public record Sentence(String text, int begin, Passage passage) {

    /** Where in the file a character of the sentence stands. */
    public Place place(int offset) {
        return passage.place(begin + offset);
    }

    public Place place() {
        return place(0);
    }
}
