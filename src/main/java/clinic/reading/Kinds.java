package clinic.reading;

import clinic.content.FrontMatter;
import clinic.yaml.YamlKind;
import java.util.Set;

/** The kinds of YAML that stand in a content folder. */
final class Kinds {

    static final YamlKind<FrontMatter> PAGE = new YamlKind<>(
            FrontMatter.class, "title: About us", Set.of("draft", "withdrawn", "publishAt", "expiresAt"));

    static final YamlKind<NoticeFile> NOTICE = new YamlKind<>(NoticeFile.class, "place: top", Set.of("from", "until"));

    static final YamlKind<ClinicFile> CLINIC = new YamlKind<>(ClinicFile.class, "name: Our clinic", Set.of());

    static final YamlKind<RedFlagsFile> RED_FLAGS = new YamlKind<>(RedFlagsFile.class, "question: ...", Set.of());

    private Kinds() {}
}
