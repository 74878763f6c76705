using Mhep.Data.GraphQL.CodeFirst;

namespace Mhep.Data.Api.Sites;

/// <summary>What providers, and things by their provider, can be filtered by.</summary>
internal sealed class ProviderFilter : FilterDefinition<Provider>
{
    public ProviderFilter()
    {
        Field(provider => provider.Code);
        Field(provider => provider.Name);
    }
}
