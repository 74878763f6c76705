using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Sites;

/// <summary>What sites can be sorted by.</summary>
internal sealed class SiteSort : SortDefinition<Site>
{
    public SiteSort()
    {
        Field(site => site.Code);
        Field(site => site.Name);
        Field(site => site.ServiceStart);
        Field(site => site.ServiceEnd);
    }
}
