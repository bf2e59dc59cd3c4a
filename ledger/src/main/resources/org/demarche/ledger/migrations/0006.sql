-- What others ask of one, or threaten it with, report by report: a state of play weighs these beside what the two of a
-- pair do to each other.
CREATE INDEX IF NOT EXISTS dyads_pressed ON dyads (target, report, class) WHERE class IN ('THREATEN', 'REQUEST');
