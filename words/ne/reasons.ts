import type { ReasonWords } from '#words/kinds'

/** Why somebody does something, in Nepali. */
export const reasons: ReasonWords = {
  shortReasons: {
    notThere: { name: 'सामान छैन', below: 'बिन खाली छ' },
    damaged: { name: 'बिग्रेको', below: 'सुपरभाइजरलाई अलग राख्ने' },
    expired: { name: 'म्याद सकिएको', below: 'लेखिएको मिति नाघेको' },
    wrongItem: { name: 'गलत सामान', below: 'बिनमा अर्कै सामान छ' },
    unreachable: { name: 'हात पुग्दैन', below: 'बाटो थुनिएको वा धेरै अग्लो' },
    other: { name: 'अन्य', below: 'सुपरभाइजरलाई भन्ने' },
  },
  overrideReasons: {
    packaging: { name: 'प्याकिङ', below: 'भर्ने सामग्री वा गह्रौँ कार्टन' },
    wetOrWrapped: { name: 'भिजेको वा बेरेको', below: 'सामानमा पानी वा प्लास्टिक छ' },
    itemMasterWrong: { name: 'रेकर्डको तौल गलत', below: 'सामानको विवरण सच्याउनुपर्छ' },
    scaleChecked: { name: 'तराजु जाँचियो', below: 'दुई पटक गनियो, तराजु ठीक छ' },
    other: { name: 'अन्य', below: 'सिफ्ट लिडरलाई भन्ने' },
  },
  partialReasons: {
    customerAgreed: { name: 'ग्राहक राजी', below: 'पठाउनुअघि सोधियो' },
    restFollows: { name: 'बाँकी पछि', below: 'छुट्टै पठाइन्छ' },
    cutOff: { name: 'अन्तिम समय', below: 'कुरियर अहिले जाँदै छ' },
    other: { name: 'अन्य', below: 'सिफ्ट लिडरलाई भन्ने' },
  },
  courierReasons: {
    customerAgreed: { name: 'ग्राहक राजी', below: 'पठाउनुअघि सोधियो' },
    cutOff: { name: 'अन्तिम समय', below: 'अर्को कुरियर आज गइसक्यो' },
    urgent: { name: 'जरुरी', below: 'छिटो पुग्नुपर्छ' },
    other: { name: 'अन्य', below: 'सिफ्ट लिडरलाई भन्ने' },
  },
  takeOverReasons: {
    calledAway: { name: 'अन्त बोलाइयो', below: 'पिकर अन्त चाहियो' },
    shiftOver: { name: 'सिफ्ट सकियो', below: 'पिकर घर गइसक्यो' },
    urgent: { name: 'जरुरी', below: 'अर्कोले गरे छिटो हुन्छ' },
    other: { name: 'अन्य', below: 'सिफ्ट लिडरलाई भन्ने' },
  },
  skipReasons: {
    unreachable: { name: 'हात पुग्दैन', below: 'बाटो थुनिएको, धेरै अग्लो वा गह्रौँ' },
    shiftOver: { name: 'सिफ्ट सकियो', below: 'अब समय छैन' },
    calledAway: { name: 'अन्त बोलाइयो', below: 'अन्त काम आयो' },
    other: { name: 'अन्य', below: 'सुपरभाइजरलाई भन्ने' },
  },
  reprintReasons: {
    damaged: { name: 'बिग्रेको', below: 'च्यातिएको वा खुम्चिएको' },
    lost: { name: 'हरायो', below: 'भेटिँदैन' },
    unreadable: { name: 'पढिँदैन', below: 'स्क्यानरले पढ्न सक्दैन' },
    notPrinted: { name: 'केही निस्केन', below: 'प्रिन्टरले लेबल दिएन' },
    other: { name: 'अन्य', below: 'सुपरभाइजरलाई भन्ने' },
  },
}
