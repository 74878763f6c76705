namespace Mhep.Data.Analytics.Subgroups;

/// <summary>What a row of the Clients sheet says of the person at referral; null: left blank.</summary>
/// <param name="AgeBand">A band, or 'not known'.</param>
/// <param name="Gender">As written.</param>
/// <param name="Benefit">The benefit received, as written; 'none' and its like: no benefit.</param>
/// <param name="ConsentToEvaluation">The person agreed to evaluation.</param>
internal sealed record ClientTraits(string? AgeBand, string? Gender, string? Benefit, bool ConsentToEvaluation);
