package clinic.phrase;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a line of a rule file stands for: words in a row, with choices and gaps. Where it may begin, a set of places in a
 * sentence goes through its parts, so the time that a match takes grows with the length of the text and of the phrase alone.
 * A set is the bits of a number; so a match has at most 63 words.
 */
public sealed interface Phrase {

    /** Stands for every word that begins with a digit. */
    String NUMBER = "0";

    /** Where the phrase may end that begins at one of these places, counted from {@code start}. */
    long ends(Line line, int start, long from);

    /** Whether the phrase can be nothing at all. */
    boolean canBeEmpty();

    /** The words that it may begin with; one that ends in {@code *} stands for all that begin so. */
    Stream<String> firsts();

    /** Sets of words of each of which one has to stand somewhere in the phrase. */
    default Stream<Set<String>> needs() {
        return canBeEmpty() ? Stream.empty() : Stream.of(firsts().collect(Collectors.toUnmodifiableSet()));
    }

    /** One of these words, or of those that begin so. */
    record Word(Set<String> forms, List<String> beginnings) implements Phrase {

        public Word {
            forms = Set.copyOf(forms);
            beginnings = List.copyOf(beginnings);
        }

        Word or(Word other) {
            return new Word(
                    Stream.concat(forms.stream(), other.forms.stream()).collect(Collectors.toSet()),
                    Stream.concat(beginnings.stream(), other.beginnings.stream())
                            .distinct()
                            .toList());
        }

        @Override
        public long ends(Line line, int start, long from) {
            long to = 0;
            for (long left = from; left != 0; left &= left - 1) {
                int at = Long.numberOfTrailingZeros(left);
                if (start + at < line.size() && fits(line.word(start + at))) {
                    to |= 1L << at;
                }
            }
            return to << 1;
        }

        private boolean fits(String word) {
            if (forms.contains(word) || (Character.isDigit(word.charAt(0)) && forms.contains(NUMBER))) {
                return true;
            }
            for (int i = 0; i < beginnings.size(); i++) {
                if (word.startsWith(beginnings.get(i))) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean canBeEmpty() {
            return false;
        }

        @Override
        public Stream<String> firsts() {
            return Stream.concat(forms.stream(), beginnings.stream().map(beginning -> beginning + "*"));
        }
    }

    /** The sentence begins here. */
    record First() implements Phrase {

        @Override
        public long ends(Line line, int start, long from) {
            return start == 0 ? from & 1 : 0;
        }

        @Override
        public boolean canBeEmpty() {
            return true;
        }

        @Override
        public Stream<String> firsts() {
            return Stream.empty();
        }
    }

    record Row(List<Phrase> parts) implements Phrase {

        @Override
        public long ends(Line line, int start, long from) {
            long places = from;
            for (Phrase part : parts) {
                if (places == 0) {
                    return 0;
                }
                places = part.ends(line, start, places);
            }
            return places;
        }

        @Override
        public boolean canBeEmpty() {
            return parts.stream().allMatch(Phrase::canBeEmpty);
        }

        @Override
        public Stream<String> firsts() {
            int last = 0;
            while (last < parts.size() - 1 && parts.get(last).canBeEmpty()) {
                last++;
            }
            return parts.subList(0, last + 1).stream().flatMap(Phrase::firsts);
        }

        @Override
        public Stream<Set<String>> needs() {
            return parts.stream().flatMap(Phrase::needs);
        }
    }

    record Choice(List<Phrase> choices) implements Phrase {

        @Override
        public long ends(Line line, int start, long from) {
            long to = 0;
            for (Phrase choice : choices) {
                to |= choice.ends(line, start, from);
            }
            return to;
        }

        @Override
        public boolean canBeEmpty() {
            return choices.stream().anyMatch(Phrase::canBeEmpty);
        }

        @Override
        public Stream<String> firsts() {
            return choices.stream().flatMap(Phrase::firsts);
        }
    }

    record Perhaps(Phrase phrase) implements Phrase {

        @Override
        public long ends(Line line, int start, long from) {
            return from | phrase.ends(line, start, from);
        }

        @Override
        public boolean canBeEmpty() {
            return true;
        }

        @Override
        public Stream<String> firsts() {
            return phrase.firsts();
        }
    }

    /** Up to so many words, none of which says no or begins another thought. */
    record Gap(int most) implements Phrase {

        @Override
        public long ends(Line line, int start, long from) {
            long to = from;
            long open = line.open(start);
            for (int i = 0; i < most; i++) {
                to |= (to & open) << 1;
            }
            return to;
        }

        @Override
        public boolean canBeEmpty() {
            return true;
        }

        @Override
        public Stream<String> firsts() {
            return Stream.empty();
        }
    }

    /**
     * A list that several rules use: where it ends in a sentence is found out once for all of them.
     *
     * @param beginnings its {@link #firsts()}
     */
    record Named(Phrase phrase, Set<String> beginnings) implements Phrase {

        Named(Phrase phrase) {
            this(phrase, phrase.firsts().collect(Collectors.toUnmodifiableSet()));
        }

        @Override
        public long ends(Line line, int start, long from) {
            long to = 0;
            for (long left = from; left != 0; left &= left - 1) {
                int at = Long.numberOfTrailingZeros(left);
                if (start + at < line.size()) {
                    to |= line.ends(this, start + at) << at;
                }
            }
            return to;
        }

        @Override
        public boolean canBeEmpty() {
            return phrase.canBeEmpty();
        }

        @Override
        public Stream<String> firsts() {
            return beginnings.stream();
        }

        @Override
        public Stream<Set<String>> needs() {
            return canBeEmpty() ? Stream.empty() : Stream.of(beginnings);
        }
    }
}
