namespace Mhep.Data.Api.Evaluations;

/// <summary>A job of a referral, as a study may see it: days since the referral in place of dates, and no employer.</summary>
public sealed class EvaluationJob
{
    /// <summary>Days from the referral to the first day of work; negative where the job began before it.</summary>
    public required int DaysToStart { get; init; }

    /// <summary>Days from the referral to the last day of work; null: not ended, or not known.</summary>
    public int? DaysToEnd { get; init; }

    /// <summary>A week has 16 hours of work or more; null: not known.</summary>
    public bool? SixteenHoursOrMore { get; init; }

    /// <summary>The longest of 6, 13 and 26 weeks that the job is known to have lasted; null: none of them.</summary>
    public int? SustainedWeeks { get; init; }
}
