package clinic.signin;

/** How much waits in an area of the desk: the number beside its name in the menu. Asked for with every page, so it is quick. */
public interface AreaCount {

    Area area();

    /** Zero is not shown. */
    int count();
}
