package africa.pia.comment.figures;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** One amount of one day that is over: written once. */
@Entity
@Table(name = "comment_day_figure")
class DayFigure {

    /** What it is about, as one word: day, measure and part. */
    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "counted_on", nullable = false, updatable = false)
    private LocalDate day;

    @Enumerated(EnumType.STRING)
    @Column(name = "measure", nullable = false, updatable = false)
    private Measure measure;

    @Column(name = "part", nullable = false, updatable = false)
    private String part;

    @Column(name = "amount", nullable = false, updatable = false)
    private long amount;

    protected DayFigure() {}

    DayFigure(LocalDate day, Amount amount) {
        this.name = day + " " + amount.measure() + " " + amount.part();
        this.day = day;
        this.measure = amount.measure();
        this.part = amount.part();
        this.amount = amount.amount();
    }

    LocalDate day() {
        return day;
    }

    Amount asAmount() {
        return new Amount(measure, part, amount);
    }
}
