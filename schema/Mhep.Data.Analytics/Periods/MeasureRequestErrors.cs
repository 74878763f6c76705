namespace Mhep.Data.Analytics.Periods;

/// <summary>Codes of questions that cannot be answered as they were asked.</summary>
public static class MeasureRequestErrors
{
    /// <summary>The grain's calendar units are longer than the period: a month has no quarters.</summary>
    public const string GrainCoarserThanPeriod = "GRAIN_COARSER_THAN_PERIOD";

    /// <summary>The range ends before it starts.</summary>
    public const string PeriodEndsBeforeItStarts = "PERIOD_ENDS_BEFORE_IT_STARTS";

    /// <summary>Units x measures x periods pass the limit.</summary>
    public const string TooManyValues = "TOO_MANY_VALUES";

    /// <summary>A personal best compares months, quarters or years; the whole period is only one.</summary>
    public const string GrainWithoutPeriods = "GRAIN_WITHOUT_PERIODS";

    /// <summary>What will be known at a later moment is not known yet.</summary>
    public const string AsKnownAtInFuture = "AS_KNOWN_AT_IN_FUTURE";

    /// <summary>What will be found when one looks on a later day is not known yet.</summary>
    public const string AsOfInFuture = "AS_OF_IN_FUTURE";

    /// <summary>One request asks for the data as known at more moments than are answered together.</summary>
    public const string TooManyMoments = "TOO_MANY_MOMENTS";

    /// <summary>The measure is not of single clients, so that they cannot be told apart.</summary>
    public const string MeasureWithoutSubgroups = "MEASURE_WITHOUT_SUBGROUPS";

    /// <summary>Only the rate of a cohort can be asked about so: its numerator is part of its denominator.</summary>
    public const string MeasureNotOfCohort = "MEASURE_NOT_OF_COHORT";
}
