namespace Mhep.Data.Api.EarlyWarnings;

/// <summary>What a provider said of an early warning.</summary>
/// <param name="Text">In its own words.</param>
/// <param name="RepliedAt">When.</param>
/// <param name="KeyId">Public part of the key that it was sent with, for the provider alone; null for a token, and for all other viewers.</param>
public sealed record EarlyWarningReply(string Text, DateTime RepliedAt, string? KeyId);
