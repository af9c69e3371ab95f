package clinic.snapshot;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;

/** What a column holds, on whatever engine: how it is written down and read back without a loss. */
enum ColumnKind {
    TEXT {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object parse(JsonNode written) {
            return written.stringValue();
        }
    },
    NUMBER {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getLong(column);
        }

        @Override
        Object parse(JsonNode written) {
            return written.longValue();
        }
    },
    TRUTH {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getBoolean(column);
        }

        @Override
        Object parse(JsonNode written) {
            return written.booleanValue();
        }
    },
    TIME {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class);
        }

        @Override
        Object parse(JsonNode written) {
            return OffsetDateTime.parse(written.stringValue());
        }
    },
    DAY {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, LocalDate.class);
        }

        @Override
        Object parse(JsonNode written) {
            return LocalDate.parse(written.stringValue());
        }
    },
    IDENTIFIER {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getObject(column, UUID.class);
        }

        @Override
        Object parse(JsonNode written) {
            return UUID.fromString(written.stringValue());
        }
    },
    BYTES {
        @Override
        Object read(ResultSet row, int column) throws SQLException {
            return row.getBytes(column);
        }

        @Override
        Object parse(JsonNode written) {
            return written.binaryValue();
        }
    };

    abstract Object read(ResultSet row, int column) throws SQLException;

    abstract Object parse(JsonNode written);

    /** @throws IllegalStateException if it is of a kind that no migration has used so far */
    static ColumnKind of(ResultSetMetaData columns, int column) throws SQLException {
        if (columns.getColumnTypeName(column).equalsIgnoreCase("uuid")) {
            return IDENTIFIER;
        }
        return switch (columns.getColumnType(column)) {
            case Types.VARCHAR -> TEXT;
            case Types.SMALLINT, Types.INTEGER, Types.BIGINT -> NUMBER;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.TIMESTAMP_WITH_TIMEZONE -> TIME;
            case Types.TIMESTAMP -> zoned(columns, column);
            case Types.DATE -> DAY;
            case Types.BINARY, Types.VARBINARY -> BYTES;
            default -> throw unknown(columns, column);
        };
    }

    /** PostgreSQL's driver calls both of its kinds of time the same; only one of them is a moment. */
    private static ColumnKind zoned(ResultSetMetaData columns, int column) throws SQLException {
        if (columns.getColumnTypeName(column).equals("timestamptz")) {
            return TIME;
        }
        throw unknown(columns, column);
    }

    private static IllegalStateException unknown(ResultSetMetaData columns, int column) throws SQLException {
        return new IllegalStateException("Backups cannot hold the column " + columns.getColumnName(column)
                + " of the type " + columns.getColumnTypeName(column) + " yet");
    }

    void write(ResultSet row, int column, JsonGenerator to) throws SQLException {
        Object value = read(row, column);
        if (value == null || row.wasNull()) {
            to.writeNull();
        } else if (value instanceof byte[] bytes) {
            to.writeBinary(bytes);
        } else if (value instanceof Long number) {
            to.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            to.writeBoolean(truth);
        } else {
            to.writeString(value.toString());
        }
    }

    void set(PreparedStatement insert, int column, @Nullable JsonNode written) throws SQLException {
        insert.setObject(column, written == null || written.isNull() ? null : parse(written));
    }
}
