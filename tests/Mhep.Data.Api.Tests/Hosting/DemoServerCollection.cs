namespace Mhep.Data.Api.Tests.Hosting;

/// <summary>Test classes that share one <see cref="DemoServer"/>.</summary>
[CollectionDefinition(Name)]
public sealed class DemoServerCollection : ICollectionFixture<DemoServer>
{
    public const string Name = "demo server";
}
