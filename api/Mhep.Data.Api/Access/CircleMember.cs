namespace Mhep.Data.Api.Access;

/// <summary>A member of a circle.</summary>
/// <param name="ProviderCode">The provider.</param>
/// <param name="Letter">What others call it where members meet by letter.</param>
internal sealed record CircleMember(string ProviderCode, string Letter);
