using Mhep.Data.Analytics;
using Mhep.Data.Api.Sites;
using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Specialists;

/// <summary>A person who finds people work, at one site; someone at two sites is two specialists.</summary>
[Node(nameof(Key))]
public sealed class EmploymentSpecialist
{
    internal EmploymentSpecialist(Site site, SpecialistFacts facts) => (Site, Facts) = (site, facts);

    /// <summary>Unique within the site; never a person's full name in a public answer.</summary>
    public string Code => Facts.Code;

    /// <summary>The site worked at.</summary>
    public Site Site { get; }

    /// <summary>First day in post; null where it is not known.</summary>
    public DateOnly? StartDate => Facts.StartDate;

    /// <summary>Last day in post; null while it goes on.</summary>
    public DateOnly? LeaveDate => Facts.LeaveDate;

    /// <summary>Full-time equivalent, 0 &lt; fte &lt;= 1.</summary>
    public decimal? Fte => Facts.Fte;

    /// <summary>Natural key, 'TH-SMI/ADA'; a '/' inside a code is escaped, so that no two keys meet.</summary>
    [Ignore]
    public string Key => KeyOf(Facts);

    internal SpecialistFacts Facts { get; }

    internal static string KeyOf(SpecialistFacts facts) => $"{Uri.EscapeDataString(facts.Site.Code)}/{Uri.EscapeDataString(facts.Code)}";
}
