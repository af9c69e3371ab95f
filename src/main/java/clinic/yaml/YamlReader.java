package clinic.yaml;

import clinic.problem.Problem;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Binds YAML to records and turns everything that does not fit into a {@link Problem} with its line, instead of giving up
 * at the first one. YAML is data here: tags name no Java types.
 */
public final class YamlReader {

    private final YAMLMapper mapper;

    /** @param zone what a day or time without a zone of its own is meant in */
    public YamlReader(ZoneId zone) {
        mapper = YAMLMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
                .addModule(Scalars.module(zone))
                .build();
    }

    /**
     * Reads one mapping.
     *
     * @param linesBefore lines of the file that stand before this text
     * @return nothing if the text is no mapping; then a problem says why
     * @throws UndecidedException if the text does not say clearly whether the file may be shown
     */
    public <T> Optional<Yaml<T>> read(
            String yaml, YamlKind<T> kind, String file, int linesBefore, Consumer<Problem> problems) {
        try (JsonParser parser = mapper.createParser(yaml)) {
            Positions positions = Positions.of(parser, linesBefore, kind.example());
            YamlProblems handler = new YamlProblems(file, kind, positions, problems);
            handler.checkPositions();
            T value = mapper.readerFor(kind.type()).withHandler(handler).readValue(yaml);
            if (handler.isUndecided()) {
                throw new UndecidedException();
            }
            return Optional.ofNullable(value).map(read -> new Yaml<>(read, positions));
        } catch (BrokenYamlException e) {
            problems.accept(e.problem(file, linesBefore));
        } catch (JacksonException e) {
            problems.accept(BrokenYamlException.of(e).problem(file, linesBefore));
        }
        return Optional.empty();
    }
}
