// What the other side of the line does: reads documents and prints what it found, or writes documents.
//   read file                    has lines of "contract base64"; a line of JSON for each: {"value"} or {"error"}
//   write n seed contract...     n lines of JSON for each contract: {"contract", "value", "xml" (in base64)}
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Text;
using System.Xml;

namespace Interop
{
    static class Program
    {
        static void Main(string[] arguments)
        {
            using (var output = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)))
            {
                if (arguments[0] == "read")
                    Read(output, arguments[1]);
                else
                    Write(output, int.Parse(arguments[1]), int.Parse(arguments[2]), arguments.Skip(3));
            }
        }

        static void Read(TextWriter output, string file)
        {
            foreach (var line in File.ReadLines(file))
            {
                var parts = line.Split(' ');
                output.Write(ReadOne(Contracts.All[parts[0]], Convert.FromBase64String(parts[1])) + "\n");
            }
        }

        static string ReadOne(Type type, byte[] document)
        {
            try
            {
                // The reader that the web framework gives to the serializer.
                using (var reader = XmlDictionaryReader.CreateTextReader(document, XmlDictionaryReaderQuotas.Max))
                    return "{\"value\":" + Json.Of(new DataContractSerializer(type).ReadObject(reader)) + "}";
            }
            catch (Exception error) when (error is SerializationException || error is XmlException)
            {
                return "{\"error\":" + Json.Text(error.Message) + "}";
            }
        }

        static void Write(TextWriter output, int count, int seed, IEnumerable<string> contracts)
        {
            var values = new Values(seed);
            foreach (var contract in contracts)
            {
                var type = Contracts.All[contract];
                for (var index = 0; index < count; index++)
                {
                    var value = values.Of(type);
                    var xml = Convert.ToBase64String(WriteOne(type, value, index % 2 == 1));
                    output.Write(
                        "{\"contract\":" + Json.Text(contract) + ",\"value\":" + Json.Of(value) + ",\"xml\":\"" + xml + "\"}\n"
                    );
                }
            }
        }

        /// Compact as the serializer writes by itself, or indented and with an XML declaration.
        static byte[] WriteOne(Type type, object value, bool indented)
        {
            var stream = new MemoryStream();
            var serializer = new DataContractSerializer(type);
            if (indented)
            {
                // By default this writer would make each line break of a text one of the operating system.
                var settings = new XmlWriterSettings { Indent = true, NewLineHandling = NewLineHandling.Entitize };
                using (var writer = XmlWriter.Create(stream, settings))
                    serializer.WriteObject(writer, value);
            }
            else
            {
                serializer.WriteObject(stream, value);
            }
            return stream.ToArray();
        }
    }
}
