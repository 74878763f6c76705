using Mhep.Data.Ingestion.Sheets;
using Mhep.Data.Ingestion.Sheets.Rows;
using Mhep.Data.Schema;
using Mhep.Data.Schema.Providers;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Slices;
using Mhep.Data.Schema.Specialists;
using Microsoft.EntityFrameworkCore;

namespace Mhep.Data.Ingestion.Loading.Registers;

/// <summary>
/// Who is who: providers, commissioners, sites and employment specialists by code, and which provider runs which site once the
/// workbook's own list of sites is taken into account. Nothing is stored before <see cref="InsertMentionedAsync"/>.
/// </summary>
internal sealed class CodeRegister
{
    private readonly CodeList _providers;
    private readonly CodeList _commissioners;
    private readonly CodeList _sites;
    private readonly Dictionary<int, int> _providerOfSite = [];
    private readonly Dictionary<int, Dictionary<string, EmploymentSpecialist>> _specialists = [];
    private readonly List<EmploymentSpecialist> _mentionedSpecialists = [];
    private int _upcomingSpecialist = 1;

    private CodeRegister(CodeList providers, CodeList commissioners, CodeList sites) =>
        (_providers, _commissioners, _sites) = (providers, commissioners, sites);

    public static async Task<CodeRegister> ReadAsync(MhepDbContext context, ParsedWorkbook workbook, CancellationToken cancellationToken)
    {
        var providers = await context.Providers.AsNoTracking().ToListAsync(cancellationToken);
        var commissioners = await context.Commissioners.AsNoTracking().ToListAsync(cancellationToken);
        var sites = await context.Sites.AsNoTracking().ToListAsync(cancellationToken);
        var register = new CodeRegister(
            new CodeList(providers.Select(item => (item.Id, item.Code))),
            new CodeList(commissioners.Select(item => (item.Id, item.Code))),
            new CodeList(sites.Select(item => (item.Id, item.Code))));
        foreach (var specialist in await context.EmploymentSpecialists.AsNoTracking().ToListAsync(cancellationToken))
            register.Know(specialist);

        var active = await ActiveVersions.ReadAsync(context, slice => slice.Kind == SliceKind.Sites, cancellationToken);
        var listings = await context.SiteListings.AsNoTracking().BroughtBy(active)
            .Select(row => new { row.Id, row.SliceVersionId, row.SiteId, row.ProviderId }).ToListAsync(cancellationToken);
        foreach (var row in listings.Where(row => active.Contains(row.SliceVersionId, row.Id)))
            register._providerOfSite[row.SiteId] = row.ProviderId;
        foreach (var row in workbook.Sites ?? []) register.Mention(row);
        return register;
    }

    /// <summary>The id of a listed site.</summary>
    public int SiteOf(string code) => _sites.Known(code);

    /// <summary>A site's code as it is stored.</summary>
    public string SiteCodeOf(int siteId) => _sites.CodeOf(siteId);

    /// <summary>A provider's id.</summary>
    public int ProviderOf(string code) => _providers.Known(code);

    /// <summary>A provider's code as it is stored.</summary>
    public string ProviderCodeOf(int providerId) => _providers.CodeOf(providerId);

    /// <summary>A commissioner's id; null where none is named.</summary>
    public int? CommissionerOf(string? code) => code is null ? null : _commissioners.Known(code);

    /// <summary>Who runs a listed site.</summary>
    public int ProviderOfSite(int siteId) => _providerOfSite[siteId];

    /// <summary>The specialist that a cell names, made when named for the first time; null where it names none.</summary>
    public int? SpecialistOf(int siteId, SpecialistMention mention) => mention.Code is { } code ? SpecialistOf(siteId, code).Id : null;

    /// <summary>The specialist of a code at a site, made when named for the first time.</summary>
    public EmploymentSpecialist SpecialistOf(int siteId, string code)
    {
        if (_specialists.TryGetValue(siteId, out var ofSite) && ofSite.TryGetValue(code, out var known)) return known;
        var made = new EmploymentSpecialist { Id = _upcomingSpecialist, SiteId = siteId, Code = code };
        Know(made);
        _mentionedSpecialists.Add(made);
        return made;
    }

    /// <summary>Stores the identities that the workbook is the first to mention.</summary>
    public async Task InsertMentionedAsync(MhepDbContext context, IBulkInsert bulk, CancellationToken cancellationToken)
    {
        await bulk.InsertAsync(
            context, _providers.Mentioned.Select(item => new Provider { Id = item.Id, Code = item.Code }), cancellationToken);
        await bulk.InsertAsync(
            context, _commissioners.Mentioned.Select(item => new Commissioner { Id = item.Id, Code = item.Code }), cancellationToken);
        await bulk.InsertAsync(context, _sites.Mentioned.Select(item => new Site { Id = item.Id, Code = item.Code }), cancellationToken);
        await bulk.InsertAsync(context, _mentionedSpecialists, cancellationToken);
    }

    private void Mention(SiteRow row)
    {
        _providerOfSite[_sites.Mention(row.SiteCode)] = _providers.Mention(row.ProviderCode);
        if (row.CommissionerCode is { } commissioner) _commissioners.Mention(commissioner);
    }

    private void Know(EmploymentSpecialist specialist)
    {
        if (!_specialists.TryGetValue(specialist.SiteId, out var ofSite))
            _specialists.Add(specialist.SiteId, ofSite = new Dictionary<string, EmploymentSpecialist>(StringComparer.OrdinalIgnoreCase));
        ofSite.Add(specialist.Code, specialist);
        _upcomingSpecialist = Math.Max(_upcomingSpecialist, specialist.Id + 1);
    }
}
