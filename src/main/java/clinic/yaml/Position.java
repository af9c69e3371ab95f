package clinic.yaml;

import clinic.problem.Place;

/**
 * Where a key or a list item stands.
 *
 * @param line in the file, counted from 1
 * @param column counted from 1
 * @param key empty for a list item
 * @param text of a single value, for its key too; empty for a list or a block
 * @param name what to call it in a sentence: {@code 'draft'} or {@code Item 2 of 'topics'}
 */
public record Position(int line, int column, String key, String text, String name) {

    Position with(String value) {
        return new Position(line, column, key, value, name);
    }

    public Place place() {
        return new Place(line, column);
    }
}
