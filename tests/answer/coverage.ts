/** An invented story in a few short articles, for tests of the writers. */
import { buildArticle } from "./build.ts";

export const FERRY = [
  buildArticle({
    id: "wire-1",
    outlet: "Coastal Wire",
    headline: "Ferry strikes breakwater at Port Aldery",
    publishedOn: "2031-03-04",
    url: "https://coastalwire.example/ferry",
    text: `At least nine people were killed when the ferry Linnet struck the breakwater of Port Aldery on Tuesday evening, the harbour police said. The ferry carried 214 people, according to Chief Inspector Dana Ferrow. By 10 p.m. rescuers had brought 120 of them ashore. "We are still pulling people out of the water," Ferrow told reporters. The company did not rule out a fault in the radar.`,
  }),
  buildArticle({
    id: "herald-1",
    outlet: "Port Aldery Herald",
    headline: "Town waits for news of the Linnet",
    publishedOn: "2031-03-05",
    text: `The ferry Linnet is licensed for 180 passengers, port records show. The captain, Jonas Wick, 52, survived and is being questioned about the ferry. Mayor Ines Tal declared three days of mourning for the victims of the ferry. The harbour master may reopen the port on Friday.`,
  }),
  buildArticle({
    id: "radio-1",
    outlet: "Hollin Radio",
    headline: "Divers return to the ferry",
    publishedOn: "2031-03-07",
    text: `Divers found two more bodies inside the ferry on Friday, which brings the toll to at least 33. Seven passengers of the ferry are still missing. The transport ministry ordered an inquiry into the ferry accident.`,
  }),
];
