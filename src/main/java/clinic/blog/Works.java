package clinic.blog;

import clinic.content.Page;
import java.util.List;

/**
 * What somebody has written or reviewed.
 *
 * @param newest some of it
 * @param number of all of it
 */
public record Works(List<Page> newest, int number) {}
