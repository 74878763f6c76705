using Mhep.Data.Schema.Sites;

namespace Mhep.Data.Samples.Sheets;

/// <summary>A row of a Sites sheet, the programme's list of services.</summary>
/// <param name="Code">The site's code.</param>
/// <param name="Name">Its name.</param>
/// <param name="ProviderCode">Code of who runs it.</param>
/// <param name="Provider">Who runs it.</param>
/// <param name="CommissionerCode">Code of who pays for it; null where that is not known.</param>
/// <param name="Commissioner">Who pays for it; null exactly when the code is.</param>
/// <param name="Focus">Whom it is for.</param>
/// <param name="Region">Region of England; null where that is not known.</param>
/// <param name="Start">First day of the service; null where that is not known.</param>
/// <param name="End">Last day of the service; null where it goes on or is not known.</param>
public sealed record ListedSite(
    string Code,
    string Name,
    string ProviderCode,
    string Provider,
    string? CommissionerCode,
    string? Commissioner,
    PolicyFocus Focus,
    string? Region,
    DateOnly? Start,
    DateOnly? End);
