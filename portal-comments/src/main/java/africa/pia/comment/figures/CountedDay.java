package africa.pia.comment.figures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A day whose figures are kept; there are days without any figure. */
@Entity
@Table(name = "comment_counted_day")
class CountedDay {

    @Id
    @Column(name = "counted_on")
    private LocalDate day;

    protected CountedDay() {}

    CountedDay(LocalDate day) {
        this.day = day;
    }

    LocalDate day() {
        return day;
    }
}
