package clinic.bench.measure;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Numbers of one kind. Of none, everything is {@link Double#NaN}. */
public final class Sample {

    private final double[] sorted;

    private Sample(double[] sorted) {
        this.sorted = sorted;
    }

    public static Sample of(double... numbers) {
        double[] sorted =
                Arrays.stream(numbers).filter(Double::isFinite).sorted().toArray();
        return new Sample(sorted);
    }

    public static Sample of(List<Double> numbers) {
        return of(numbers.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Of two lists that were measured in turns, each number against the one measured beside it. */
    public static Sample ratios(List<Double> ours, List<Double> theirs) {
        return of(IntStream.range(0, Math.min(ours.size(), theirs.size()))
                .mapToDouble(pair -> ours.get(pair) / theirs.get(pair))
                .toArray());
    }

    public int size() {
        return sorted.length;
    }

    public double median() {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 || sorted.length == 0
                ? percentile(50)
                : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /** The least number that so many of a hundred do not exceed. */
    public double percentile(int percent) {
        return at((int) Math.ceil(sorted.length * percent / 100.0) - 1);
    }

    public double least() {
        return at(0);
    }

    public double most() {
        return at(sorted.length - 1);
    }

    private double at(int index) {
        return sorted.length == 0 ? Double.NaN : sorted[Math.max(0, index)];
    }

    /** Which part of them is below a number, from 0 to 1. */
    public double below(double limit) {
        return Arrays.stream(sorted).filter(number -> number < limit).count() / (double) sorted.length;
    }

    /** The median, and between which numbers all others are. */
    public String spread() {
        return sorted.length == 0 ? "not measured" : "%.2f (%.2f to %.2f)".formatted(median(), least(), most());
    }
}
