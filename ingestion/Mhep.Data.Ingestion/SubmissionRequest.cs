namespace Mhep.Data.Ingestion;

/// <summary>Who hands a file in, and what they say of it that the file itself may not.</summary>
/// <param name="ProviderCode">The provider that sends its own rows; null: the programme, which may send anyone's.</param>
/// <param name="DataFrom">First day covered, for sheets that do not say.</param>
/// <param name="DataTo">Last day covered, for sheets that do not say.</param>
public sealed record SubmissionRequest(string? ProviderCode, DateOnly? DataFrom, DateOnly? DataTo);
