package clinic.blog;

import clinic.content.Page;
import org.jspecify.annotations.Nullable;

/** The articles on both sides of one in the list of all; none at its ends. */
public record Around(@Nullable Page newer, @Nullable Page older) {}
