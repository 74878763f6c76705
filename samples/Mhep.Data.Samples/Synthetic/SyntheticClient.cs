namespace Mhep.Data.Samples.Synthetic;

/// <summary>An invented person.</summary>
/// <param name="Id">The provider's own number, 'SYNA-10042'.</param>
/// <param name="BirthYear">Only to give an age at each referral.</param>
/// <param name="Gender">As a sheet says it; null where it was left blank.</param>
/// <param name="Ethnicity">Likewise.</param>
/// <param name="ConsentToEvaluation">Agreed to evaluation.</param>
/// <param name="InClientReturn">Whether a Clients sheet that does not hold everyone holds this person.</param>
public sealed record SyntheticClient(
    string Id, int BirthYear, string? Gender, string? Ethnicity, bool ConsentToEvaluation, bool InClientReturn);
