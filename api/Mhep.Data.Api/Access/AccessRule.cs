namespace Mhep.Data.Api.Access;

/// <summary>Who may see one topic.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Allows">Whether a caller may see a target's.</param>
internal sealed record AccessRule(AccessTopic Topic, Func<Caller, AccessTarget, bool> Allows);
