package org.ramure.operations.backup;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a column holds, as both databases mean it: the name by which a backup tells it. */
enum Kind {
    ID(Types.OTHER) {
        @Override
        @Nullable
        Object value(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        @Override
        Object read(JsonNode value) {
            return java.util.UUID.fromString(value.asString());
        }
    },
    INSTANT(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        @Nullable
        Object value(ResultSet row, int column) throws SQLException {
            var time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant().toString();
        }

        @Override
        Object read(JsonNode value) {
            return OffsetDateTime.parse(value.asString());
        }
    },
    DATE(Types.DATE) {
        @Override
        @Nullable
        Object value(ResultSet row, int column) throws SQLException {
            var date = row.getObject(column, LocalDate.class);
            return date == null ? null : date.toString();
        }

        @Override
        Object read(JsonNode value) {
            return LocalDate.parse(value.asString());
        }
    },
    INTEGER(Types.BIGINT) {
        @Override
        @Nullable
        Object value(ResultSet row, int column) throws SQLException {
            var number = row.getLong(column);
            return row.wasNull() ? null : number;
        }

        @Override
        Object read(JsonNode value) {
            return value.asLong();
        }
    },
    DECIMAL(Types.NUMERIC) {
        @Override
        @Nullable
        Object value(ResultSet row, int column) throws SQLException {
            var number = row.getBigDecimal(column);
            return number == null ? null : number.toPlainString();
        }

        @Override
        Object read(JsonNode value) {
            return new java.math.BigDecimal(value.asString());
        }
    },
    BOOLEAN(Types.BOOLEAN) {
        @Override
        @Nullable
        Object value(ResultSet row, int column) throws SQLException {
            var flag = row.getBoolean(column);
            return row.wasNull() ? null : flag;
        }

        @Override
        Object read(JsonNode value) {
            return value.asBoolean();
        }
    },
    TEXT(Types.VARCHAR) {
        @Override
        @Nullable
        Object value(ResultSet row, int column) throws SQLException {
            return row.getString(column);
        }

        /** H2 keeps the character 0, PostgreSQL knows none. */
        @Override
        Object read(JsonNode value) {
            return value.asString().replace("\0", "");
        }
    },
    BYTES(Types.VARBINARY) {
        @Override
        @Nullable
        Object value(ResultSet row, int column) throws SQLException {
            var bytes = row.getBytes(column);
            return bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
        }

        @Override
        Object read(JsonNode value) {
            return Base64.getDecoder().decode(value.asString());
        }
    };

    private final int type;

    Kind(int type) {
        this.type = type;
    }

    /** @return what JSON can say */
    abstract @Nullable Object value(ResultSet row, int column) throws SQLException;

    abstract Object read(JsonNode value);

    void set(PreparedStatement insert, int column, JsonNode value) throws SQLException {
        if (value.isNull()) {
            insert.setNull(column, type);
        } else {
            insert.setObject(column, read(value));
        }
    }

    /** @param type as the driver names it; a type that is not known here stops the backup rather than being guessed */
    static Kind of(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "uuid" -> ID;
            case "timestamptz", "timestamp with time zone" -> INSTANT;
            case "date" -> DATE;
            case "int2", "int4", "int8", "smallint", "integer", "bigint" -> INTEGER;
            case "numeric" -> DECIMAL;
            case "bool", "boolean" -> BOOLEAN;
            case "varchar", "bpchar", "text", "character varying", "character", "character large object" -> TEXT;
            case "bytea", "binary varying", "binary large object" -> BYTES;
            default -> throw new IllegalStateException("A backup does not know the type " + type);
        };
    }
}
