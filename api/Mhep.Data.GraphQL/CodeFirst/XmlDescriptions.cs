using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Mhep.Data.GraphQL.CodeFirst;

/// <summary>
/// Descriptions from the XML documentation beside an assembly: what is written once for the readers of the code serves
/// the readers of the schema. Without the file there are none.
/// </summary>
internal sealed partial class XmlDescriptions
{
    private readonly ConcurrentDictionary<Assembly, Dictionary<string, XElement>> _members = new();

    public string? Of(Type type) => Summary(Find(type.Assembly, $"T:{NameOf(type)}"));

    /// <summary>A property's summary; for one declared by a record's parameter, what the record says of the parameter.</summary>
    public string? Of(PropertyInfo property)
    {
        var type = property.DeclaringType!;
        return Summary(Find(type.Assembly, $"P:{NameOf(type)}.{property.Name}"))
            ?? Parameter(Find(type.Assembly, $"T:{NameOf(type)}"), property.Name);
    }

    public string? Of(FieldInfo field) => Summary(Find(field.DeclaringType!.Assembly, $"F:{NameOf(field.DeclaringType)}.{field.Name}"));

    public string? Of(MethodInfo method) => Summary(Find(method));

    public string? Of(ParameterInfo parameter) => parameter.Member is MethodInfo method && parameter.Name is not null
        ? Parameter(Find(method), parameter.Name)
        : null;

    private XElement? Find(MethodInfo method)
    {
        var name = $"M:{NameOf(method.DeclaringType!)}.{method.Name}";
        var members = Members(method.DeclaringType!.Assembly);

        // Resolvers are not overloaded, so the name alone finds them.
        return members.GetValueOrDefault(name)
            ?? members.FirstOrDefault(member => member.Key.StartsWith(name + "(", StringComparison.Ordinal)).Value;
    }

    private XElement? Find(Assembly assembly, string id) => Members(assembly).GetValueOrDefault(id);

    private Dictionary<string, XElement> Members(Assembly assembly) => _members.GetOrAdd(assembly, static key =>
    {
        var path = Path.ChangeExtension(key.Location, ".xml");
        if (key.Location.Length == 0 || !File.Exists(path))
            return [];
        return XDocument.Load(path).Descendants("member")
            .Where(member => member.Attribute("name") is not null)
            .GroupBy(member => member.Attribute("name")!.Value, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    });

    private static string NameOf(Type type) => (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');

    private static string? Summary(XElement? member) => Text(member?.Element("summary"));

    private static string? Parameter(XElement? member, string name) =>
        Text(member?.Elements("param").FirstOrDefault(parameter => parameter.Attribute("name")?.Value == name));

    private static string? Text(XElement? element)
    {
        if (element is null)
            return null;
        var text = Blanks().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } reference => ReferenceText(reference),
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => string.Empty,
    };

    // As in cref="P:Mhep.Data.Site.Code": the last name is what a reader of the schema can use.
    private static string ReferenceText(XElement reference)
    {
        var target = (reference.Attribute("cref") ?? reference.Attribute("langword") ?? reference.Attribute("name"))?.Value;
        if (target is null || reference.Value.Length > 0)
            return reference.Value;
        var name = target.Split('(')[0].Split('.')[^1].Split(':')[^1].Split('`')[0];
        return $"`{name}`";
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Blanks();
}
