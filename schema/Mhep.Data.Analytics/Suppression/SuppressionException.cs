namespace Mhep.Data.Analytics.Suppression;

/// <summary>A rule of release that would show more than the default one.</summary>
/// <param name="message">What is wrong, and what is allowed.</param>
public sealed class SuppressionException(string message) : Exception(message);
