package africa.pia.media;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores the widths of a picture in one column, parted by commas, so that a list of pictures is one query. */
@Converter
class WidthsColumn implements AttributeConverter<List<Integer>, String> {

    @Override
    public String convertToDatabaseColumn(List<Integer> widths) {
        return widths.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    @Override
    public List<Integer> convertToEntityAttribute(String column) {
        return Stream.of(column.split(",")).map(Integer::valueOf).toList();
    }
}
