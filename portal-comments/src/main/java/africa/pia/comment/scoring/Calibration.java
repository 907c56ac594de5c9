package africa.pia.comment.scoring;

import java.util.List;

/**
 * How sure a model may be of itself: a share of removals for each sum of weights, by a logistic curve (Platt, 1999). Naive
 * Bayes takes words for independent that are not, and so is too sure; which comment is worse than which stays as it was.
 */
record Calibration(double slope, double intercept) {

    /** The model is believed as it speaks. */
    static final Calibration NONE = new Calibration(1, 0);

    /** Of each outcome, below which nothing can be said. */
    static final int ENOUGH = 8;

    private static final int STEPS = 100;
    private static final double STILL = 1e-9;

    /** One sum of weights, and what became of the comment. */
    record Point(double sum, boolean removed) {}

    double of(double sum) {
        return logistic(slope * sum + intercept);
    }

    static double logistic(double odds) {
        return odds >= 0 ? 1 / (1 + Math.exp(-odds)) : Math.exp(odds) / (1 + Math.exp(odds));
    }

    /**
     * The curve that fits best: Newton's method with the targets and the careful steps of Lin, Lin and Weng, "A note on
     * Platt's probabilistic outputs" (2007). The same points give the same curve.
     */
    static Calibration fitting(List<Point> points) {
        long removed = points.stream().filter(Point::removed).count();
        long kept = points.size() - removed;
        if (removed < ENOUGH || kept < ENOUGH) {
            return NONE;
        }
        double high = (removed + 1.0) / (removed + 2.0);
        double low = 1.0 / (kept + 2.0);
        double a = 0;
        double b = Math.log((removed + 1.0) / (kept + 1.0));
        double loss = loss(points, a, b, high, low);
        for (int step = 0; step < STEPS; step++) {
            double h11 = 1e-12;
            double h22 = 1e-12;
            double h21 = 0;
            double g1 = 0;
            double g2 = 0;
            for (Point point : points) {
                double p = logistic(a * point.sum() + b);
                double difference = p - (point.removed() ? high : low);
                double spread = p * (1 - p);
                h11 += point.sum() * point.sum() * spread;
                h22 += spread;
                h21 += point.sum() * spread;
                g1 += point.sum() * difference;
                g2 += difference;
            }
            if (Math.abs(g1) < STILL && Math.abs(g2) < STILL) {
                break;
            }
            double determinant = h11 * h22 - h21 * h21;
            double da = -(h22 * g1 - h21 * g2) / determinant;
            double db = -(h11 * g2 - h21 * g1) / determinant;
            double downhill = g1 * da + g2 * db;
            double stride = 1;
            while (stride >= 1e-10) {
                double there = loss(points, a + stride * da, b + stride * db, high, low);
                if (there < loss + 1e-4 * stride * downhill) {
                    a += stride * da;
                    b += stride * db;
                    loss = there;
                    break;
                }
                stride /= 2;
            }
            if (stride < 1e-10) {
                break;
            }
        }
        // A curve that falls would turn the model upside down: it has learned nothing.
        return a <= 0 ? new Calibration(0, Math.log((removed + 1.0) / (kept + 1.0))) : new Calibration(a, b);
    }

    private static double loss(List<Point> points, double a, double b, double high, double low) {
        double loss = 0;
        for (Point point : points) {
            double odds = a * point.sum() + b;
            double target = point.removed() ? high : low;
            // -(t ln p + (1-t) ln(1-p)), written so that nothing overflows.
            loss += odds >= 0
                    ? Math.log1p(Math.exp(-odds)) + (1 - target) * odds
                    : Math.log1p(Math.exp(odds)) - target * odds;
        }
        return loss;
    }
}
