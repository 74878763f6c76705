namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>The parameter is a service of the request, not an argument.</summary>
[AttributeUsage(AttributeTargets.Parameter, AllowMultiple = false)]
public sealed class ServiceAttribute : Attribute
{
}
