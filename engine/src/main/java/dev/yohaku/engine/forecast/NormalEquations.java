package dev.yohaku.engine.forecast;

import java.util.function.IntToDoubleFunction;

/** Least squares with a penalty on the weights. Confined to one thread. */
final class NormalEquations {
    private final int columns;
    private final double[][] products;
    private final double[] targets;

    NormalEquations(int columns) {
        this.columns = columns;
        this.products = new double[columns][columns];
        this.targets = new double[columns];
    }

    void add(double[] row, double target) {
        for (var column = 0; column < columns; column++) {
            var value = row[column];
            var line = products[column];
            for (var other = 0; other <= column; other++) {
                line[other] += value * row[other];
            }
            targets[column] += value * target;
        }
    }

    /** The weights; ends this object's use. The penalty of a column is above zero, so there is always a solution. */
    double[] solved(IntToDoubleFunction penalty) {
        for (var column = 0; column < columns; column++) {
            products[column][column] += penalty.applyAsDouble(column);
        }
        factor();
        forward();
        backward();
        return targets;
    }

    /** Cholesky, in place: the lower triangle becomes the root. */
    private void factor() {
        for (var column = 0; column < columns; column++) {
            for (var other = 0; other <= column; other++) {
                var sum = products[column][other];
                for (var inner = 0; inner < other; inner++) {
                    sum -= products[column][inner] * products[other][inner];
                }
                products[column][other] =
                        column == other ? Math.sqrt(Math.max(sum, 1e-12)) : sum / products[other][other];
            }
        }
    }

    private void forward() {
        for (var column = 0; column < columns; column++) {
            for (var other = 0; other < column; other++) {
                targets[column] -= products[column][other] * targets[other];
            }
            targets[column] /= products[column][column];
        }
    }

    private void backward() {
        for (var column = columns - 1; column >= 0; column--) {
            for (var other = column + 1; other < columns; other++) {
                targets[column] -= products[other][column] * targets[other];
            }
            targets[column] /= products[column][column];
        }
    }
}
