package org.demarche.analyse.reader;

/** Signs that stand inside numbers, dates and telephone numbers. */
final class Numbers {
    private Numbers() {}

    /** 9/11, 3/8/00: the slash at {@code at} is part of a date. A fraction ('3/4') is three words. */
    static boolean joinsDate(String text, int start, int at, int end) {
        if (!isDigitAt(text, at - 1, end) || !isDigitAt(text, at + 1, end)) {
            return false;
        }
        int leftStart = at;
        while (leftStart > start && isDigitAt(text, leftStart - 1, end)) {
            leftStart--;
        }
        int rightEnd = at + 1;
        while (isDigitAt(text, rightEnd, end)) {
            rightEnd++;
        }
        boolean second = leftStart > start && text.charAt(leftStart - 1) == '/';
        boolean first = rightEnd + 1 < end && text.charAt(rightEnd) == '/' && isDigitAt(text, rightEnd + 1, end);
        int left = at - leftStart;
        int right = rightEnd - at - 1;
        if (first || second) {
            return left <= 4 && right <= 4;
        }
        return leftStart == start && left == 1 && right == 2;
    }

    /** Telephone numbers and dates: 3-4, 3-3-4, 1-3-3-4, 2-2-4 and 4-2-2 digits. Ranges ('2019-2021') are parted. */
    static boolean joinsAtHyphen(String text, int start, int at, int end) {
        int from = at;
        while (from > start && (isDigitAt(text, from - 1, end) || text.charAt(from - 1) == '-') && at - from < 16) {
            from--;
        }
        int[] runs = new int[5];
        int count = 0;
        int to = from;
        while (to < end && count < 5) {
            int run = to;
            while (isDigitAt(text, to, end)) {
                to++;
            }
            runs[count++] = to - run;
            if (to < end && text.charAt(to) == '-' && isDigitAt(text, to + 1, end)) {
                to++;
            } else {
                break;
            }
        }
        return switch (count) {
            case 2 -> runs[0] == 3 && runs[1] == 4;
            case 3 ->
                (runs[0] == 3 && runs[1] == 3 && runs[2] == 4)
                        || (runs[0] <= 2 && runs[1] <= 2 && runs[2] >= 2)
                        || (runs[0] == 4 && runs[1] == 2 && runs[2] == 2);
            case 4 -> runs[0] <= 3 && runs[1] == 3 && runs[2] == 3;
            default -> false;
        };
    }

    /** 80's, 1990's */
    static boolean isDecade(String text, int start, int digitsEnd, int stop) {
        int digits = digitsEnd - start;
        return (digits == 2 || digits == 4)
                && text.charAt(digitsEnd - 1) == '0'
                && stop - digitsEnd == 2
                && Letters.isApostrophe(text.charAt(digitsEnd))
                && text.charAt(stop - 1) == 's';
    }

    static boolean isDigitAt(String text, int at, int end) {
        return at >= 0 && at < end && Letters.isDigit(text.charAt(at));
    }
}
