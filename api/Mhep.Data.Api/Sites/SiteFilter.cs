using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Sites;

/// <summary>What sites can be filtered by.</summary>
internal sealed class SiteFilter : FilterDefinition<Site>
{
    public SiteFilter()
    {
        Field(site => site.Code);
        Field(site => site.Name);
        Field(site => site.Region);
        Field(site => site.PolicyFocus);
        Field(site => site.Provider);
        Field(site => site.ServiceStart);
        Field(site => site.ServiceEnd);
    }
}
