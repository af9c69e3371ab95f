package clinic.prepared;

/** What the page of an address depends on beside the content and the time. */
public interface Ingredient {

    /**
     * Asked at each request, so it must be at hand.
     *
     * @return something that equals what was returned before for as long as the page would be made the same
     */
    Object at(String address);
}
